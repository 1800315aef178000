@echo off
rem The command line of AMT Bench. A batch file waits for a program with a window; the shell itself does not.
"%~dp0AMT Bench.exe" %*
exit /b %ERRORLEVEL%
