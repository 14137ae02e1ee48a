package io.panelboard.people.internal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Holds the first administrator of a new installation; both are blank if a one-time link is to be printed instead. */
@ConfigurationProperties("panelboard.admin")
record FirstAdministratorSettings(
        @DefaultValue("") String email, @DefaultValue("") String password) {

    /** Leaves out the password. */
    @Override
    public String toString() {
        return "FirstAdministratorSettings[" + email + "]";
    }
}
