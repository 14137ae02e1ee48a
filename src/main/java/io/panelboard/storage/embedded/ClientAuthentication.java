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
 * Lets only this process's own client in. The port is open to every program on the machine, and without this any of
 * them could read sealed scores.
 */
final class ClientAuthentication {

    private static final AttributeKey<Boolean> AUTHENTICATED =
            AttributeKey.valueOf(ClientAuthentication.class, "entered");
    private static final String USER = "panelboard";

    /** Holds a secret that is new at every start and never stored. */
    private final String secret;

    ClientAuthentication() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        secret = HexFormat.of().formatHex(random);
    }

    MongoCredential credential() {
        return MongoCredential.createPlainCredential(USER, "$external", secret.toCharArray());
    }

    /** Answers a connection's sign-in by the SASL mechanism PLAIN (RFC 4616), in one step. */
    Document authenticate(Channel channel, Document query) {
        // Authorization identity, authentication identity and secret; the driver sends the same name twice.
        byte[] expected = (USER + "\0" + USER + "\0" + secret).getBytes(StandardCharsets.UTF_8);
        byte[] given = query.get("payload") instanceof BinData data ? data.getData() : new byte[0];
        if (!"PLAIN".equals(query.get("mechanism")) || !MessageDigest.isEqual(expected, given)) {
            throw new MongoServerError(18, "AuthenticationFailed", "This database serves its own Panelboard only.");
        }
        channel.attr(AUTHENTICATED).set(true);
        Document answer = new Document("conversationId", 1).append("done", true);
        answer.append("payload", new BinData(new byte[0]));
        Utils.markOkay(answer);
        return answer;
    }

    /** @throws MongoServerError (code 13) on a connection that has not signed in */
    void requireAuthenticated(Channel channel) {
        if (!Boolean.TRUE.equals(channel.attr(AUTHENTICATED).get())) {
            throw new MongoServerError(13, "Unauthorized", "This database serves its own Panelboard only.");
        }
    }
}
