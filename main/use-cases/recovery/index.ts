/** The ways back into a machine. */
export { answerRecovery, beginRecovery, planFromWords, type RecoveryAnswers, recoveryPlan } from './recovery';
