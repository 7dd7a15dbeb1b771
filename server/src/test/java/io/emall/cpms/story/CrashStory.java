package io.emall.cpms.story;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Acknowledged means durable: {@code kill -9} of the server, of PostgreSQL and of both, under load (house §4). */
class CrashStory {

    @Test
    void whatWasAnsweredBeforeAKillIsThereOnceAndSessionsGoOn(@TempDir Path folder) throws Exception {
        Path data = folder.resolve("cpms");
        try (Crowd crowd = new Crowd(data)) {
            try (CpmsProcess cpms = new CpmsProcess(data)) {
                crowd.charge(cpms.stations());
                crowd.awaitMoreSessions(20);
                cpms.killAndRestart();
                crowd.awaitMoreSessions(20);
                cpms.killDatabase();
                crowd.awaitMoreSessions(20);
                cpms.kill();
                cpms.killDatabaseIfAlive();
                cpms.restart();
                crowd.awaitMoreSessions(20);
                crowd.endAndAwaitBills();
            }
            crowd.assertEverythingIsThereOnce(data);
        }
    }
}
