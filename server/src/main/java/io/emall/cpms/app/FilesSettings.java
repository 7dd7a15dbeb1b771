package io.emall.cpms.app;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How files of stations are handled ({@code cpms.files.*}); docs/operations.md lists them.
 *
 * @param folder where they are kept; nodes of one installation share it; empty for {@code files} in the data folder
 * @param url where stations reach this server for them; empty for {@code cpms.public-url}
 * @param largestLog what a station may bring
 * @param largestFirmware what a person may bring
 * @param keepFree room on the disk that files never take
 * @param openFor how long a station may take to fetch or bring a file
 * @param keepLogs how long logs are kept
 * @param silence how long a station may say nothing of an update before it counts as failed
 * @param keepCustomerInformation how long what stations hold of customers is kept
 * @param vendorPatience how long the answer to a vendor's message may take
 */
@ConfigurationProperties("cpms.files")
record FilesSettings(
        @DefaultValue("") String folder,
        @DefaultValue("") String url,
        @DefaultValue("50MB") DataSize largestLog,
        @DefaultValue("1GB") DataSize largestFirmware,
        @DefaultValue("500MB") DataSize keepFree,
        @DefaultValue("1d") Duration openFor,
        @DefaultValue("90d") Duration keepLogs,
        @DefaultValue("1d") Duration silence,
        @DefaultValue("7d") Duration keepCustomerInformation,
        @DefaultValue("5s") Duration vendorPatience) {

    Path folder(Path data) {
        return folder.isBlank() ? data.resolve("files") : Path.of(folder);
    }
}
