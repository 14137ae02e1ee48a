package io.panelboard.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

/** Simulates a full disk under the store's file. */
public final class FailingDisk extends FilePathWrapper {

    enum Fault {
        WRITE,
        FLUSH
    }

    private static final String SCHEME = "failing";
    private static final FailingDisk INSTANCE = new FailingDisk();
    private static volatile @Nullable Fault fault;

    static FailingDisk install() {
        FilePath.register(INSTANCE);
        INSTANCE.mend();
        return INSTANCE;
    }

    String pathOf(Path file) {
        return SCHEME + ":" + file;
    }

    void fail(Fault next) {
        fault = next;
    }

    void mend() {
        fault = null;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new Channel(getBase().open(mode));
    }

    private static void failOn(Fault operation) throws IOException {
        if (fault == operation) {
            throw new IOException("No space left on device");
        }
    }

    private static final class Channel extends FileBaseDefault {

        private final FileChannel file;

        Channel(FileChannel file) {
            this.file = file;
        }

        @Override
        public synchronized int write(ByteBuffer bytes, long position) throws IOException {
            failOn(Fault.WRITE);
            return file.write(bytes, position);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            failOn(Fault.FLUSH);
            file.force(metaData);
        }

        @Override
        public synchronized int read(ByteBuffer bytes, long position) throws IOException {
            return file.read(bytes, position);
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            var _ = file.truncate(size);
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return file.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
