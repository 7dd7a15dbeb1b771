package io.emall.cpms.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;

/**
 * Looks at the data folder, the ports and an external database before anything starts: after the settings are known,
 * before the log opens.
 */
final class StartCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        silenceUntilTheLogOpens();
        CpmsSettings settings = Binder.get(event.getEnvironment()).bindOrCreate("cpms", CpmsSettings.class);
        if (settings.stations().tls().oldSuites()) {
            OldSuites.allow();
        }
        checkFolder(settings.data().toAbsolutePath());
        if (settings.database().isEmbedded()) {
            DiskSpace.check(settings.data().toAbsolutePath());
        }
        checkPort(settings.http().port(), "CPMS_HTTP_PORT");
        checkPort(settings.stations().port(), "CPMS_STATIONS_PORT");
        if (!settings.database().isEmbedded()) {
            new ExternalDatabase(settings.database()).check();
        }
    }

    /** What is found here is said in one sentence; the configuration of the log replaces this. */
    private static void silenceUntilTheLogOpens() {
        LoggingSystem.get(StartCheck.class.getClassLoader()).setLogLevel("org.springframework.boot", LogLevel.OFF);
    }

    private static void checkFolder(Path folder) {
        try {
            Path log = folder.resolve("log");
            if (!Files.exists(log)) {
                Files.createDirectories(log);
                Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rwx------"));
            }
        } catch (IOException e) {
            throw new StartProblem(notWritable(folder), e);
        }
        Stream.of("", "log", "log/cpms.log", "lock")
                .map(folder::resolve)
                .filter(path -> Files.exists(path) && !Files.isWritable(path))
                .findFirst()
                .ifPresent(path -> {
                    throw new StartProblem(notWritable(path));
                });
    }

    private static String notWritable(Path path) {
        return path + " cannot be written: run the CPMS as the user it belongs to, or name another data folder in"
                + " CPMS_DATA.";
    }

    private static void checkPort(int port, String variable) {
        if (port == 0) {
            return;
        }
        try (var socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new StartProblem(inUse(port, variable), e);
        }
    }

    static String inUse(int port, String variable) {
        return "Port " + port + " is in use or not allowed: stop the program that uses it, or choose another port with "
                + variable + ".";
    }
}
