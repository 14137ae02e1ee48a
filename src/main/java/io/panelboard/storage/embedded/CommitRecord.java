package io.panelboard.storage.embedded;

import java.nio.ByteBuffer;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Records up to which version the file is known to be written, in a second place beside the commits.
 *
 * @param version the newest version of the store whose writes may have been acknowledged
 * @param synced whether the disk had confirmed it
 */
record CommitRecord(long version, boolean synced) {

    static final int LENGTH = 8 + 1 + 4;

    ByteBuffer bytes() {
        byte[] bytes = new byte[LENGTH];
        ByteBuffer buffer = ByteBuffer.wrap(bytes).putLong(version).put((byte) (synced ? 1 : 0));
        return buffer.putInt(check(bytes)).flip();
    }

    /** Decodes a record; null when its checksum is wrong. */
    static @Nullable CommitRecord read(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        CommitRecord record = new CommitRecord(buffer.getLong(), buffer.get() == 1);
        return buffer.getInt() == check(bytes) ? record : null;
    }

    private static int check(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, 9);
        return (int) crc.getValue();
    }
}
