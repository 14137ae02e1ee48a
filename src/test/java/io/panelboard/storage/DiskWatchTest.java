package io.panelboard.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiskWatchTest {

    @TempDir
    private Path folder;

    @Test
    void looksAtTheFolderOrAtTheNearestAroundIt() {
        assertThat(DiskWatch.existing(folder)).isEqualTo(folder.toFile());
        assertThat(DiskWatch.existing(folder.resolve("not").resolve("there"))).isEqualTo(folder.toFile());
    }
}
