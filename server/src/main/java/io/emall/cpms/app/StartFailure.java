package io.emall.cpms.app;

import io.emall.cpms.store.embedded.EmbeddedPostgresException;
import java.net.BindException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.PortInUseException;

/** Why the CPMS did not start, in one sentence that says what to do; the log has the long story. */
record StartFailure(String sentence) {
    static StartFailure of(Throwable thrown) {
        List<Throwable> chain = Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .toList();
        return chain.stream()
                .flatMap(cause -> known(cause).stream())
                .findFirst()
                .map(StartFailure::new)
                .orElseGet(() -> new StartFailure(
                        "eMall CPMS could not start (" + chain.getLast() + "): see log/cpms.log in the data folder."));
    }

    private static Optional<String> known(Throwable cause) {
        return Optional.ofNullable(
                switch (cause) {
                    case StartProblem problem -> problem.getMessage();
                    case EmbeddedPostgresException problem -> problem.getMessage();
                    case PortInUseException port -> StartCheck.inUse(port.getPort(), "CPMS_HTTP_PORT");
                    case BindException port ->
                        "A port could not be opened (" + port.getMessage()
                                + "): choose others with CPMS_HTTP_PORT and CPMS_STATIONS_PORT.";
                    case org.springframework.boot.context.properties.bind.BindException setting -> setting(setting);
                    case FlywayException migration ->
                        "The database could not be brought to this version of the CPMS: "
                                + firstLine(migration.getMessage());
                    default -> null;
                });
    }

    private static String setting(org.springframework.boot.context.properties.bind.BindException problem) {
        String name = problem.getName().toString();
        Throwable reason = problem;
        while (reason.getCause() != null) {
            reason = reason.getCause();
        }
        String variable = name.replace('.', '_').replace("-", "_").toUpperCase(Locale.ROOT);
        return "The setting " + name + " (" + variable + " in the environment) is not understood: "
                + firstLine(reason.getMessage()) + ".";
    }

    private static String firstLine(@Nullable String message) {
        return Objects.requireNonNullElse(message, "")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .orElse("no reason given");
    }
}
