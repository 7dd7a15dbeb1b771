package io.emall.cpms.app;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.logging.LoggingApplicationListener;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

/** Looks at the data folder and the ports before anything starts: after the settings are known, before the log opens. */
final class StartCheck implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered {
    @Override
    public int getOrder() {
        return LoggingApplicationListener.DEFAULT_ORDER - 1;
    }

    @Override
    public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
        silenceUntilTheLogOpens();
        Environment environment = event.getEnvironment();
        checkFolder(Path.of(environment.getRequiredProperty("cpms.data")).toAbsolutePath());
        checkPort(environment, "cpms.http.port", "CPMS_HTTP_PORT");
        checkPort(environment, "cpms.stations.port", "CPMS_STATIONS_PORT");
    }

    /** What is found here is said in one sentence; the configuration of the log replaces this. */
    private static void silenceUntilTheLogOpens() {
        LoggingSystem.get(StartCheck.class.getClassLoader())
                .setLogLevel(SpringApplication.class.getName(), LogLevel.OFF);
    }

    private static void checkFolder(Path folder) {
        try {
            Files.createDirectories(folder.resolve("log"));
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

    private static void checkPort(Environment environment, String setting, String variable) {
        int port = number(environment.getRequiredProperty(setting), variable);
        if (port == 0) {
            return;
        }
        try (var socket = new ServerSocket(port)) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new StartProblem(inUse(port, variable), e);
        }
    }

    private static int number(String text, String variable) {
        try {
            int port = Integer.parseInt(text.strip());
            if (port >= 0 && port <= 65_535) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw notAPort(text, variable);
        }
        throw notAPort(text, variable);
    }

    private static StartProblem notAPort(String text, String variable) {
        return new StartProblem(variable + " must be a port number from 0 to 65535, not '" + text + "'.");
    }

    static String inUse(int port, String variable) {
        return "Port " + port + " is in use or not allowed: stop the program that uses it, or choose another port with "
                + variable + ".";
    }
}
