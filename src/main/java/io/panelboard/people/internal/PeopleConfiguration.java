package io.panelboard.people.internal;

import io.panelboard.people.signin.password.NormalizedPasswords;
import io.panelboard.people.signin.provider.IdentityProviderSettings;
import io.panelboard.people.signin.sessions.SignInLimits;
import java.util.Map;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder;
import org.springframework.security.crypto.password.Pbkdf2PasswordEncoder.SecretKeyFactoryAlgorithm;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({
    FirstAdministratorSettings.class,
    IdentityProviderSettings.class,
    SignInLimits.class,
    WebSettings.class
})
public class PeopleConfiguration {

    private static final String CURRENT_ALGORITHM = "pbkdf2-sha256-600000";

    /** Hashes the demo's password quickly, because everybody knows it; no other password is hashed so. */
    static final PasswordEncoder DEMO = new DelegatingPasswordEncoder(
            NormalizedPasswords.DEMO, Map.of(NormalizedPasswords.DEMO, new BCryptPasswordEncoder(4)));

    /**
     * Creates the password encoder: PBKDF2, which accepts passwords of any length and is part of Java. Hashes name
     * their algorithm, so that a stronger one can follow; an older hash is replaced at the next sign-in.
     */
    @Bean
    public PasswordEncoder passwordEncoder() {
        var pbkdf2 = new Pbkdf2PasswordEncoder("", 16, 600_000, SecretKeyFactoryAlgorithm.PBKDF2WithHmacSHA256);
        var bcrypt = new BCryptPasswordEncoder();
        return new NormalizedPasswords(new DelegatingPasswordEncoder(
                CURRENT_ALGORITHM,
                Map.of(CURRENT_ALGORITHM, pbkdf2, "bcrypt", bcrypt, NormalizedPasswords.DEMO, bcrypt)));
    }
}
