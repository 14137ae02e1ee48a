package io.panelboard.interviews;

/**
 * Decides whether an interview has begun. The planning consults every bean of this type before it changes or cancels an
 * interview; the module that runs interviews provides one, so that the planning need not depend on it.
 */
@FunctionalInterface
public interface InterviewInUse {

    /** Whether any question has been asked in this interview. */
    boolean started(InterviewId id);
}
