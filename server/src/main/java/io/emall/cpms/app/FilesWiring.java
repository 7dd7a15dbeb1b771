package io.emall.cpms.app;

import io.emall.cpms.core.account.KeyedHash;
import io.emall.cpms.core.diagnostics.LogArrivals;
import io.emall.cpms.core.diagnostics.StationLogs;
import io.emall.cpms.core.file.FileLinks;
import io.emall.cpms.core.file.FileVault;
import io.emall.cpms.core.firmware.Downloads;
import io.emall.cpms.core.firmware.FirmwareLibrary;
import io.emall.cpms.core.firmware.FirmwareUpdates;
import io.emall.cpms.core.firmware.LibraryArrivals;
import io.emall.cpms.core.signal.Signals;
import io.emall.cpms.files.DiskVault;
import io.emall.cpms.files.StationFiles;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** The door for files, on the public port. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(FilesSettings.class)
class FilesWiring {

    @Bean
    FileVault fileVault(CpmsSettings settings, FilesSettings files) {
        return new DiskVault(files.folder(settings.data()), files.keepFree().toBytes());
    }

    @Bean
    FileLinks fileLinks(FilesSettings files, @Value("${cpms.public-url:}") String publicUrl, KeyedHash hash) {
        String base = files.url().isBlank() ? publicUrl : files.url();
        Optional<URI> known = base.isBlank() ? Optional.empty() : Optional.of(URI.create(base.strip()));
        return new FileLinks(() -> known, hash);
    }

    @Bean
    LogArrivals logArrivals(StationLogs logs, FileVault vault, Signals signals, Clock clock, FilesSettings files) {
        return new LogArrivals(logs, vault, signals, clock, files.largestLog().toBytes());
    }

    @Bean
    LibraryArrivals libraryArrivals(FirmwareLibrary library, FileVault vault, Clock clock, FilesSettings files) {
        return new LibraryArrivals(
                library, vault, clock, files.largestFirmware().toBytes());
    }

    @Bean
    Downloads downloads(FirmwareLibrary library, FirmwareUpdates updates, Clock clock, FilesSettings files) {
        return new Downloads(library, updates, clock, files.openFor());
    }

    /** Before security, sessions and form readers: none of them may touch a body of a gigabyte. */
    @Bean
    FilterRegistrationBean<StationFiles> stationFiles(
            FileLinks links, LogArrivals logs, LibraryArrivals library, Downloads downloads, FileVault vault) {
        var filter = new FilterRegistrationBean<>(new StationFiles(links, logs, library, downloads, vault));
        filter.addUrlPatterns(FileLinks.ROOT + "*");
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }
}
