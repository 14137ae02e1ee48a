package io.panelboard.people.signin.sessions;

import io.panelboard.people.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * Describes one browser in which a person is signed in, as stored.
 *
 * @param generation the person's when this began; the sign-in is valid only while the person's is the same
 * @param restoration the restoration from which the database came when this began, or empty; a later one invalidates
 *     the sign-in, because a backup would bring back what was ended since
 * @param hash of the secret that the browser holds
 * @param kept whether the person asked to stay signed in on this device
 * @param secondFactor whether more than a password was proven
 * @param seen the person's last activity, within a minute
 * @param until when it ends at the latest
 * @param ends when it ends without further activity; never after {@code until}
 * @param browser the browser's name, such as "Firefox on Linux"
 * @param told up to when the person was told in it what others did to the account; absent for nothing
 */
@Document("sign_ins")
public record SignInDocument(
        @Id String id,
        PersonId person,
        int generation,
        String restoration,
        String hash,
        boolean kept,
        boolean secondFactor,
        Instant since,
        Instant seen,
        Instant until,
        Instant ends,
        String browser,
        String address,
        @Nullable Instant told) {}
