// The machines of the other measurement, as a program of this one.
import '../configure/machines';
