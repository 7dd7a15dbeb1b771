package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.account.AuditLog;
import io.emall.cpms.core.account.Role;
import io.emall.cpms.core.account.User;
import io.emall.cpms.core.unit.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresUsersTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    @BeforeEach
    void nobody() {
        STORE.sql.sql("truncate person, api_token, audit").update();
    }

    @Test
    void namesAreUniqueWithoutRegardToCase() {
        User ada = user("Ada");
        assertThat(STORE.users.add(ada, "hash")).isTrue();
        assertThat(STORE.users.add(user("ADA"), "hash")).isFalse();
        assertThat(STORE.users.findByName("aDA")).contains(ada);
        assertThat(STORE.users.passwordHash(ada.id())).contains("hash");
        STORE.users.savePasswordHash(ada.id(), "other");
        assertThat(STORE.users.passwordHash(ada.id())).contains("other");
        User demoted = new User(ada.id(), "Ada", Role.MAINTAINER, false, ada.createdAt());
        STORE.users.save(demoted);
        assertThat(STORE.users.all()).containsExactly(demoted);
    }

    @Test
    void onlyOneCanBeTheFirst() throws Exception {
        List<Future<Boolean>> tries = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8; i++) {
                User user = user("first" + i);
                tries.add(threads.submit(() -> STORE.users.addFirst(user, "hash")));
            }
        }
        assertThat(tries.stream().filter(Future::resultNow)).hasSize(1);
        assertThat(STORE.users.all()).hasSize(1);
        assertThat(STORE.users.isEmpty()).isFalse();
    }

    @Test
    void apiTokensAreKnownByTheirHash() {
        User ada = user("Ada");
        STORE.users.add(ada, "hash");
        STORE.users.addApiToken(ada.id(), "ci", "plain-token");
        assertThat(STORE.users.findByApiToken("plain-token")).contains(ada);
        assertThat(STORE.users.apiTokenLabels(ada.id())).containsExactly("ci");
        STORE.users.addApiToken(ada.id(), "ci", "newer-token");
        assertThat(STORE.users.findByApiToken("plain-token")).isEmpty();
        STORE.users.removeApiToken(ada.id(), "ci");
        assertThat(STORE.users.findByApiToken("newer-token")).isEmpty();
    }

    @Test
    void theAuditLogIsReadNewestFirst() {
        STORE.audit.record(user("Ada").actor(), "set price", "price default/FAST");
        STORE.audit.record(user("Bob").actor(), "reset", "station CP1");
        assertThat(STORE.audit.latest(5))
                .containsExactly(
                        new AuditLog.Entry(STORE.clock.instant(), "Bob", "reset", "station CP1"),
                        new AuditLog.Entry(STORE.clock.instant(), "Ada", "set price", "price default/FAST"));
    }

    private static User user(String name) {
        return new User(new UserId(UUID.randomUUID()), name, Role.ADMINISTRATOR, true, Given.NOON);
    }
}
