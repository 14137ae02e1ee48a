package io.panelboard.storage.embedded;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipOutputStream;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.FileStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.RandomAccessStore;
import org.h2.mvstore.SFChunk;
import org.jspecify.annotations.Nullable;

/** Stores an MVStore's chunks in a {@link BlockFile}, which detects corrupt blocks. */
final class BlockStore extends RandomAccessStore {

    /**
     * Excludes MVStore's own header from the check: each of its two copies has a checksum of its own, and one of them
     * may be torn.
     */
    private static final long HEADERS = 2L * BlockFile.BLOCK;

    private static final int CHUNK_HEADER_LENGTH = 1024;
    private static final Pattern CHUNK_HEADER =
            Pattern.compile("chunk:[^\\n]*,len:([0-9a-f]+)[^\\n]*\\n", Pattern.DOTALL);

    private final BlockFile file;
    private final @Nullable FolderLock lock;
    private BitSet damaged;

    /** @param lock released when the store is closed; null for a file that needs none */
    BlockStore(String name, BlockFile file, int cacheMegabytes, @Nullable FolderLock lock) throws IOException {
        super(new HashMap<>(Map.of("cacheSize", cacheMegabytes, "pageSplitSize", 4096)));
        this.file = file;
        this.lock = lock;
        this.damaged = file.damaged();
        init(name, false);
        setSize(file.size());
    }

    CommitRecord record() {
        return file.record();
    }

    /** Records that everything committed up to this version of the store is written. */
    void acknowledge(long version, boolean synced) {
        try {
            file.writeRecord(new CommitRecord(version, synced));
        } catch (IOException e) {
            throw failure(DataUtils.ERROR_WRITING_FAILED, "The record of commits cannot be written", e);
        }
    }

    /** Finds the damaged blocks that hold live data; empty when all is well. */
    BitSet damagedInUse() {
        BitSet inUse = new BitSet();
        getLayoutMap().forEach((key, chunk) -> {
            if (key.startsWith("chunk.")) {
                mark(inUse, createChunk(chunk));
            }
        });
        if (lastChunk != null) {
            mark(inUse, lastChunk);
        }
        inUse.and(damaged);
        return inUse;
    }

    /** Returns the number of damaged blocks, in use or not. */
    int damagedAnywhere() {
        return damaged.cardinality();
    }

    private static void mark(BitSet blocks, SFChunk chunk) {
        if (chunk.maxLenLive > 0) {
            blocks.set((int) chunk.block, (int) chunk.block + chunk.len);
        }
    }

    /** Forgets the damaged blocks found at the opening, because blocks are rewritten from now on. */
    void opened() {
        damaged = new BitSet();
    }

    @Override
    public ByteBuffer readFully(SFChunk chunk, long position, int length) {
        try {
            ByteBuffer bytes = file.read(position, length, position >= HEADERS);
            requireWholeChunk(position, length, bytes);
            readCount.incrementAndGet();
            readBytes.addAndGet(length);
            return bytes;
        } catch (IOException e) {
            int code =
                    e instanceof BlockFile.DamagedBlock ? DataUtils.ERROR_FILE_CORRUPT : DataUtils.ERROR_READING_FAILED;
            throw failure(code, "Reading failed", e);
        }
    }

    /**
     * Refuses a chunk with a damaged block in its middle. MVStore searches for the newest chunk by reading both ends of
     * each, and goes on to the one before if one is refused.
     */
    private void requireWholeChunk(long position, int length, ByteBuffer bytes) throws IOException {
        if (damaged.isEmpty() || position < HEADERS || length != CHUNK_HEADER_LENGTH) {
            return;
        }
        Matcher header = CHUNK_HEADER.matcher(StandardCharsets.ISO_8859_1.decode(bytes.duplicate()));
        if (header.lookingAt()) {
            int block = (int) (position / BlockFile.BLOCK);
            int bad = damaged.nextSetBit(block);
            if (bad >= 0 && bad < block + Integer.parseInt(header.group(1), 16)) {
                throw new BlockFile.DamagedBlock(bad);
            }
        }
    }

    @Override
    protected void writeFully(SFChunk chunk, long position, ByteBuffer content) {
        int length = content.remaining();
        setSize(Math.max(size(), position + length));
        try {
            file.write(position, content);
        } catch (IOException e) {
            throw failure(DataUtils.ERROR_WRITING_FAILED, "Writing failed", e);
        }
        writeCount.incrementAndGet();
        writeBytes.addAndGet(length);
    }

    @Override
    protected void truncate(long size) {
        try {
            file.truncate(size);
        } catch (IOException e) {
            throw failure(DataUtils.ERROR_WRITING_FAILED, "The file cannot be made shorter", e);
        }
        setSize(Math.min(size(), size));
    }

    @Override
    public void sync() {
        try {
            file.force();
        } catch (IOException e) {
            throw failure(DataUtils.ERROR_WRITING_FAILED, "The disk did not confirm what was written", e);
        }
    }

    @Override
    protected void writeCleanShutdown() {
        super.writeCleanShutdown();
        acknowledge(lastChunkVersion(), true);
        sync();
    }

    @Override
    public void close() {
        try (FolderLock _ = lock;
                BlockFile _ = file) {
            super.close();
        } catch (IOException e) {
            throw failure(DataUtils.ERROR_WRITING_FAILED, "The file cannot be closed", e);
        }
    }

    private MVStoreException failure(int code, String what, Exception cause) {
        return DataUtils.newMVStoreException(code, "{0}: {1} ({2})", getFileName(), what, cause.getMessage(), cause);
    }

    @Override
    public void open(String name, boolean readOnly, char[] key) {
        throw new UnsupportedOperationException("It is open from the beginning.");
    }

    @Override
    public FileStore<SFChunk> open(String name, boolean readOnly) {
        throw new UnsupportedOperationException("MVStore’s own full compaction is not used.");
    }

    @Override
    public void backup(ZipOutputStream out) {
        throw new UnsupportedOperationException("Backups are made by StoreCopy.");
    }
}
