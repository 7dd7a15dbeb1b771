package io.emall.cpms.store.embedded;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Properties;

/** PostgreSQL's programs, unpacked once per version. */
record Binaries(Path folder, String version) {
    static Binaries in(Home home) throws IOException {
        String version = packedVersion();
        Path folder = home.path().resolve("postgresql-" + version);
        if (!Files.exists(folder)) {
            unpack(folder);
        }
        return new Binaries(folder, version);
    }

    String program(String name) {
        return folder.resolve("bin").resolve(name).toString();
    }

    private static String packedVersion() throws IOException {
        var properties = new Properties();
        try (InputStream in = Binaries.class.getResourceAsStream("binaries.properties")) {
            if (in == null) {
                throw new IOException("binaries.properties is missing from the jar");
            }
            properties.load(in);
        }
        return properties.getProperty("version");
    }

    private static void unpack(Path folder) throws IOException {
        String archive = "/postgres-linux-" + architecture() + ".txz";
        Path unfinished = folder.resolveSibling(folder.getFileName() + ".unfinished");
        Folders.delete(unfinished);
        try (InputStream in = Binaries.class.getResourceAsStream(archive)) {
            if (in == null) {
                throw new EmbeddedPostgresException("No PostgreSQL is packed for this kind of machine ("
                        + System.getProperty("os.name") + " " + System.getProperty("os.arch")
                        + "): use one of your own and name it in CPMS_DATABASE_URL.");
            }
            Archive.extract(in, unfinished);
        }
        Files.move(unfinished, folder);
    }

    private static String architecture() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return name.equals("amd64") ? "x86_64" : name.equals("aarch64") ? "arm_64" : name;
    }
}
