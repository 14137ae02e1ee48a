package io.panelboard.people.signin.sessions;

import io.panelboard.people.PersonId;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * One browser in which somebody is signed in, as stored.
 *
 * @param generation the person's when this began; it counts only as long as the person's is the same
 * @param restoration the one that the database came from when this began, or empty; after another one it does not
 *     count, because a backup would bring back what was ended since
 * @param hash of the secret that the browser holds
 * @param kept whether the person asked to stay signed in on this device
 * @param secondFactor whether more than a password was proven
 * @param seen the last sign of the person, within a minute
 * @param until when it ends whatever the person does
 * @param ends when it ends if the person does nothing more; never after {@code until}
 * @param browser what the browser says it is, such as "Firefox on Linux"
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
        String address) {}
