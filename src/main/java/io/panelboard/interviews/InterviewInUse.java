package io.panelboard.interviews;

/**
 * Says whether an interview has begun. The planning asks every bean of this type before it changes or cancels an
 * interview; what runs an interview provides one, so that the planning need not know it.
 */
@FunctionalInterface
public interface InterviewInUse {

    /** Whether anything has been asked in this interview. */
    boolean started(InterviewId id);
}
