package io.panelboard.storage.embedded;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.BitSet;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * Stores blocks with a checksum each, so that corruption is detected when a block is read.
 *
 * <p>On disk: a page with the {@link FileHeader}, two pages that take turns in holding the {@link CommitRecord}, then
 * the blocks, each of 4,096 bytes followed by the CRC32C of its number and content. Positions and sizes that others see
 * count the content alone.
 */
final class BlockFile implements AutoCloseable {

    static final int BLOCK = 4096;

    private static final int CHECK = 4;
    private static final int STORED = BLOCK + CHECK;
    private static final int PAGE = 4096;
    private static final long FIRST_BLOCK = 3L * PAGE;
    private static final int BLOCKS_AT_ONCE = 256;

    private final FileChannel channel;
    private CommitRecord record;
    private int slot;

    private BlockFile(FileChannel channel, CommitRecord record, int slot) {
        this.channel = channel;
        this.record = record;
        this.slot = slot;
    }

    /** Creates an empty file. */
    static BlockFile create(FileChannel channel, FileHeader header) throws IOException {
        writeFully(channel, ByteBuffer.wrap(header.bytes()), 0);
        CommitRecord none = new CommitRecord(0, true);
        writeFully(channel, none.bytes(), PAGE);
        writeFully(channel, none.bytes(), 2L * PAGE);
        writeFully(channel, ByteBuffer.allocate(1), FIRST_BLOCK - 1);
        return new BlockFile(channel, none, 0);
    }

    /** Opens a file whose header was read and is good; null when no commit record can be read. */
    static @Nullable BlockFile open(FileChannel channel) throws IOException {
        CommitRecord first = readRecord(channel, PAGE);
        CommitRecord second = readRecord(channel, 2L * PAGE);
        if (first != null && (second == null || first.version() > second.version())) {
            return new BlockFile(channel, first, 0);
        }
        return second == null ? null : new BlockFile(channel, second, 1);
    }

    /** Reads the first page of the file, padded with zeros where it is shorter. */
    static byte[] firstPage(FileChannel channel) throws IOException {
        byte[] page = new byte[PAGE];
        var _ = readFully(channel, ByteBuffer.wrap(page), 0);
        return page;
    }

    private static @Nullable CommitRecord readRecord(FileChannel channel, long position) throws IOException {
        byte[] bytes = new byte[CommitRecord.LENGTH];
        return readFully(channel, ByteBuffer.wrap(bytes), position) ? CommitRecord.read(bytes) : null;
    }

    CommitRecord record() {
        return record;
    }

    /**
     * Records that everything up to this version is written. The record itself is not forced to disk: it survives the
     * death of the process, and the next commit's flush takes it along.
     */
    synchronized void writeRecord(CommitRecord next) throws IOException {
        boolean syncedNow = next.version() == record.version() && next.synced() && !record.synced();
        if (next.version() > record.version() || syncedNow) {
            slot = 1 - slot;
            writeFully(channel, next.bytes(), (1L + slot) * PAGE);
            record = next;
        }
    }

    /** Returns the length of the content in whole blocks, in bytes. */
    long size() throws IOException {
        return Math.max(0, channel.size() - FIRST_BLOCK) / STORED * BLOCK;
    }

    /**
     * Reads from any position within the blocks.
     *
     * @param checked whether to refuse blocks whose checksum is wrong
     * @throws DamagedBlock when a block is not what was written
     */
    ByteBuffer read(long position, int length, boolean checked) throws IOException {
        long first = position / BLOCK;
        int count = (int) ((position + length + BLOCK - 1) / BLOCK - first);
        ByteBuffer stored = ByteBuffer.allocate(count * STORED);
        if (!readFully(channel, stored, FIRST_BLOCK + first * STORED)) {
            throw new EOFException("The file ends before block " + (first + count));
        }
        ByteBuffer content = ByteBuffer.allocate(count * BLOCK);
        for (int i = 0; i < count; i++) {
            if (checked && !isGood(stored, i, first + i)) {
                throw new DamagedBlock(first + i);
            }
            content.put(stored.array(), i * STORED, BLOCK);
        }
        return content.position((int) (position % BLOCK))
                .limit((int) (position % BLOCK) + length)
                .slice();
    }

    /** Writes whole blocks; position and length are multiples of {@link #BLOCK}. */
    void write(long position, ByteBuffer content) throws IOException {
        if (position % BLOCK != 0 || content.remaining() % BLOCK != 0) {
            throw new IllegalArgumentException("Only whole blocks are written");
        }
        long block = position / BLOCK;
        while (content.hasRemaining()) {
            int count = Math.min(BLOCKS_AT_ONCE, content.remaining() / BLOCK);
            ByteBuffer stored = ByteBuffer.allocate(count * STORED);
            for (int i = 0; i < count; i++) {
                ByteBuffer one = content.slice(content.position(), BLOCK);
                stored.putInt(i * STORED + BLOCK, check(block + i, one.duplicate()));
                stored.put(i * STORED, one, 0, BLOCK);
                content.position(content.position() + BLOCK);
            }
            writeFully(channel, stored, FIRST_BLOCK + block * STORED);
            block += count;
        }
    }

    /** Finds all blocks with a wrong checksum, by number; reads the whole file once, in order. */
    BitSet damaged() throws IOException {
        BitSet damaged = new BitSet();
        int blocks = Math.toIntExact(size() / BLOCK);
        for (int first = 0; first < blocks; first += BLOCKS_AT_ONCE) {
            int count = Math.min(BLOCKS_AT_ONCE, blocks - first);
            ByteBuffer stored = ByteBuffer.allocate(count * STORED);
            if (!readFully(channel, stored, FIRST_BLOCK + (long) first * STORED)) {
                throw new EOFException("The file became shorter while it was read");
            }
            for (int i = 0; i < count; i++) {
                damaged.set(first + i, !isGood(stored, i, (long) first + i));
            }
        }
        return damaged;
    }

    void truncate(long size) throws IOException {
        var _ = channel.truncate(FIRST_BLOCK + size / BLOCK * STORED);
    }

    void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static boolean isGood(ByteBuffer stored, int index, long number) {
        ByteBuffer content = stored.slice(index * STORED, BLOCK);
        return stored.getInt(index * STORED + BLOCK) == check(number, content);
    }

    /** Computes a block's checksum. It includes the number, so that a valid block in a wrong place is detected. */
    private static int check(long number, ByteBuffer content) {
        CRC32C crc = new CRC32C();
        crc.update(content);
        return (int) crc.getValue() ^ Long.hashCode(number * 0x9E3779B97F4A7C15L);
    }

    private static boolean readFully(FileChannel channel, ByteBuffer bytes, long from) throws IOException {
        while (bytes.hasRemaining()) {
            int read = channel.read(bytes, from + bytes.position());
            if (read < 0) {
                return false;
            }
        }
        return true;
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes, long to) throws IOException {
        while (bytes.hasRemaining()) {
            int done = bytes.position();
            var _ = channel.write(bytes, to + done);
        }
    }

    /** Reports a block whose checksum is wrong. */
    static final class DamagedBlock extends IOException {

        DamagedBlock(long number) {
            super("block " + number + " is damaged");
        }
    }
}
