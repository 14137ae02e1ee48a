package io.panelboard.storage;

import io.micrometer.core.instrument.Tags;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.boot.micrometer.metrics.system.DiskSpaceMetricsBinder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/**
 * Watches the disk that the data folder is on, or would be: beside a MongoDB there is none, and Spring takes a folder
 * that does not exist for a full disk.
 */
@Configuration(proxyBeanMethods = false)
class DiskWatch {

    private static final DataSize ENOUGH = DataSize.ofMegabytes(100);

    @Bean
    DiskSpaceHealthIndicator diskSpaceHealthIndicator(StorageSettings settings) {
        return new DiskSpaceHealthIndicator(existing(settings.folder()), ENOUGH);
    }

    @Bean
    DiskSpaceMetricsBinder diskSpaceMetrics(StorageSettings settings) {
        return new DiskSpaceMetricsBinder(List.of(existing(settings.folder())), Tags.empty());
    }

    /** Returns the folder, or the nearest one around it that exists. */
    static File existing(Path folder) {
        Path there = folder.toAbsolutePath();
        while (!Files.isDirectory(there) && there.getParent() != null) {
            there = there.getParent();
        }
        return there.toFile();
    }
}
