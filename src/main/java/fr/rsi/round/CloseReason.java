package fr.rsi.round;

/** Why a round closed. */
public enum CloseReason {
    /** Everyone has answered. */
    ALL_ANSWERED,
    /** The deadline passed. */
    DEADLINE,
    /** The circuit closed it on a condition. */
    CONDITION,
    /** The question was withdrawn, or the instance cancelled. */
    WITHDRAWN
}
