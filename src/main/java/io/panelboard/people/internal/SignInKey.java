package io.panelboard.people.internal;

/** The key that signs the tokens of those who are signed in; the same for all nodes and after a restart. */
public interface SignInKey {

    /** The key's text, made at random when an installation first starts. */
    String value();
}
