package io.emall.cpms.portal;

import io.emall.cpms.app.Cpms;
import io.emall.cpms.core.account.People;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.ocpp.door.StationDoor;
import io.emall.cpms.store.TestDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole CPMS on a database of its own, nobody having been there before. */
final class Office implements AutoCloseable {
    static final String ADMINISTRATOR = "ada";
    static final String MAINTAINER = "max";
    static final String PASSWORD = "correct horse battery";

    private static final String ANY_PORT = "--cpms.http.port=0";

    private final TestDatabase database = TestDatabase.fresh();
    private final ConfigurableApplicationContext cpms;

    private Office(String name, String... settings) {
        cpms = new SpringApplicationBuilder(Cpms.class)
                .run(Stream.concat(usual(name), Stream.of(settings)).toArray(String[]::new));
    }

    private Stream<String> usual(String name) {
        return Stream.of(
                "--cpms.stations.port=0",
                "--cpms.stations.tls.port=0",
                "--cpms.database.url=" + database.login().jdbcUrl(),
                "--cpms.database.user=" + database.login().user(),
                "--cpms.database.password=" + database.login().password(),
                "--cpms.stations.command-timeout=3s",
                "--cpms.data=target/" + name);
    }

    static Office untouched(String name) {
        return new Office(name, ANY_PORT);
    }

    /** With an administrator and a maintainer. */
    static Office staffed(String name, String... more) {
        return staff(new Office(
                name, Stream.concat(Stream.of(ANY_PORT), Stream.of(more)).toArray(String[]::new)));
    }

    /** Staffed, and told where stations reach it. */
    static Office reachable(String name, String... settings) {
        return staff(empty(name, settings));
    }

    /** Told where stations reach it, and nothing else. */
    static Office empty(String name, String... settings) {
        int port = freePort();
        return new Office(
                name,
                Stream.concat(
                                Stream.of(settings),
                                Stream.of("--cpms.http.port=" + port, "--cpms.public-url=http://localhost:" + port))
                        .toArray(String[]::new));
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Office staff(Office office) {
        People people = office.bean(People.class);
        if (people.addFirst(ADMINISTRATOR, PASSWORD) instanceof People.Outcome.Done(var ada)) {
            people.add(ada.actor(), MAINTAINER, PASSWORD, Role.MAINTAINER);
        }
        return office;
    }

    <T> T bean(Class<T> type) {
        return cpms.getBean(type);
    }

    String http(String path) {
        return "http://localhost:" + cpms.getEnvironment().getProperty("local.server.port") + path;
    }

    URI stations() {
        return URI.create("ws://localhost:" + bean(StationDoor.class).port() + "/ocpp");
    }

    TestDatabase database() {
        return database;
    }

    @Override
    public void close() {
        cpms.close();
        database.close();
    }
}
