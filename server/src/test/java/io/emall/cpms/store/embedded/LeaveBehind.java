package io.emall.cpms.store.embedded;

import java.nio.file.Path;

/** A process that starts the database and dies without goodbye, as a killed CPMS does. */
final class LeaveBehind {
    private LeaveBehind() {}

    public static void main(String[] args) {
        EmbeddedPostgres.start(EmbeddedPostgresTest.settings(Path.of(args[0])));
        Runtime.getRuntime().halt(137);
    }

    static void run(Path directory) throws Exception {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var process = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), LeaveBehind.class.getName(), "" + directory)
                .inheritIO()
                .start();
        if (process.waitFor() != 137) {
            throw new IllegalStateException("It should have died, but ended with " + process.exitValue());
        }
    }
}
