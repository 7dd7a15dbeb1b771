package io.emall.cpms.store.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The files of one database server, and the commands that make, serve and stop them. */
record Cluster(Home home, Binaries binaries, Secret secret, boolean durable) {
    Path data() {
        return home.data(binaries.version());
    }

    ServerUser user() {
        return home.user();
    }

    /** A crash in the middle leaves nothing that could be mistaken for a database. */
    void initialiseOnce() throws IOException {
        if (Files.exists(data(), LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        Path unfinished = data().resolveSibling(data().getFileName() + ".unfinished");
        Folders.delete(unfinished);
        Commands.run(user().command(initdb(unfinished).toArray(String[]::new)));
        Files.move(unfinished, data());
    }

    private List<String> initdb(Path folder) {
        var words = new ArrayList<>(List.of(
                binaries.program("initdb"),
                "--pgdata=" + folder,
                "--username=" + Accounts.SUPERUSER,
                "--pwfile=" + secret.file(),
                "--auth=scram-sha-256",
                "--data-checksums",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--no-instructions"));
        if (!durable) {
            words.add("--no-sync");
        }
        return words;
    }

    List<String> serve(int port) {
        var words = new ArrayList<>(List.of(binaries.program("postgres"), "-D", data().toString(), "-p", "" + port));
        ServerOptions.all(durable).forEach(option -> words.addAll(List.of("-c", option)));
        return user().detached(words);
    }

    /** Ends every connection, writes everything and waits for the end. */
    boolean stop(String mode, int seconds) {
        return Commands.attempt(user().command(
                                binaries.program("pg_ctl"),
                                "stop",
                                "--pgdata=" + data(),
                                "--mode=" + mode,
                                "--wait",
                                "--timeout=" + seconds))
                .succeeded();
    }
}
