package io.panelboard.storage.embedded;

import com.mongodb.MongoCredential;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BinData;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import io.netty.channel.Channel;
import io.netty.util.AttributeKey;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * Lets only this process's own client in. The port is open to every program on the machine; without this, any of them
 * could read the scores that the panel may not see yet.
 */
final class ClientAuthentication {

    private static final AttributeKey<Boolean> ENTERED = AttributeKey.valueOf(ClientAuthentication.class, "entered");
    private static final String USER = "panelboard";

    /** New with every start and never written anywhere. */
    private final String secret;

    ClientAuthentication() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        secret = HexFormat.of().formatHex(random);
    }

    /** What the client of this process signs in with. */
    MongoCredential credential() {
        return MongoCredential.createPlainCredential(USER, "$external", secret.toCharArray());
    }

    /** Answers the sign-in of a connection, which is the SASL mechanism PLAIN (RFC 4616) in one step. */
    Document enter(Channel channel, Document query) {
        // Whom to act for, who one is, and the secret; the driver gives the same name twice.
        byte[] expected = (USER + "\0" + USER + "\0" + secret).getBytes(StandardCharsets.UTF_8);
        byte[] given = query.get("payload") instanceof BinData data ? data.getData() : new byte[0];
        if (!"PLAIN".equals(query.get("mechanism")) || !MessageDigest.isEqual(expected, given)) {
            throw new MongoServerError(18, "AuthenticationFailed", "This database serves its own Panelboard only.");
        }
        channel.attr(ENTERED).set(true);
        Document answer = new Document("conversationId", 1).append("done", true);
        answer.append("payload", new BinData(new byte[0]));
        Utils.markOkay(answer);
        return answer;
    }

    /** @throws MongoServerError (code 13) on a connection that has not signed in */
    void require(Channel channel) {
        if (!Boolean.TRUE.equals(channel.attr(ENTERED).get())) {
            throw new MongoServerError(13, "Unauthorized", "This database serves its own Panelboard only.");
        }
    }
}
