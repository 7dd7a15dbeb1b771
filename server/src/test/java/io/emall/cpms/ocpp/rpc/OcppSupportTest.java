package io.emall.cpms.ocpp.rpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.emall.cpms.core.alarm.AlarmDesk;
import io.emall.cpms.core.alarm.ClockWatch;
import io.emall.cpms.core.alarm.MemoryAlarms;
import io.emall.cpms.core.alarm.MemorySecurityLog;
import io.emall.cpms.core.profile.MemoryPower;
import io.emall.cpms.core.security.SecuritySite;
import io.emall.cpms.core.session.Site;
import io.emall.cpms.core.session.StationDesks;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.block.Overheard;
import io.emall.cpms.ocpp.block.ProfileReports;
import io.emall.cpms.ocpp.codec.Codecs;
import io.emall.cpms.ocpp.v16.Ocpp16;
import io.emall.cpms.ocpp.v2.Ocpp2;
import io.emall.wire.ocpp.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** docs/ocpp-support.md says what this build supports. Renew it by running this test with -Ddocs.renew=true. */
class OcppSupportTest {
    private static final Path DOCUMENT =
            Path.of(System.getProperty("user.dir")).resolveSibling("docs").resolve("ocpp-support.md");

    @Test
    void theDocumentSaysWhatThisBuildSupports() throws IOException {
        String now = document();
        if (Boolean.getBoolean("docs.renew")) {
            Files.writeString(DOCUMENT, now);
        }
        assertThat(Files.readString(DOCUMENT))
                .as("docs/ocpp-support.md is stale; renew it: mvn -pl server -am test -Dtest=OcppSupportTest"
                        + " -Dsurefire.failIfNoSpecifiedTests=false -Ddocs.renew=true")
                .isEqualTo(now);
    }

    @Test
    void everyActionOfTheStandardHasADirection() {
        assertThat(document()).doesNotContain("| – | – |");
    }

    @Test
    void everyMessageThatOnly21StationsSendHasItsReason() {
        Set<String> added = actions(Version.OCPP_2_1, "v2");
        added.removeAll(actions(Version.OCPP_2_0_1, "v2"));
        Ocpp2.outbound(Version.OCPP_2_1).stream().map(Actions::of).forEach(added::remove);
        assertThat(Answers21.REASONS.keySet()).containsExactlyInAnyOrderElementsOf(added);
    }

    private static String document() {
        Site site = new Site();
        AlarmDesk alarms = new MemoryAlarms().desk(site);
        House house = new House(
                new StationDesks(site.services()),
                site,
                Duration.ofMinutes(5),
                alarms,
                new Overheard().upkeep(),
                new MemorySecurityLog().desk(alarms, site),
                new SecuritySite().door(),
                site.newcomers(),
                site.devices(),
                new MemoryPower().reports(site),
                new ProfileReports(),
                site.monitors(),
                new ClockWatch(alarms, site));
        return """
                # What of OCPP is supported

                Written by `OcppSupportTest` from the code; not by hand.

                *handled*: stations send it and it is acted upon. *refused*: stations may send it, but get "not supported" so far.
                *offered*: people can send it, from the station's page ("All commands") and by `POST /api/v1/stations/{id}/commands/{name}`.
                Reservation and remote start numbers below 1073741824 are the system's own: people's must be higher.
                Which of the certification's cases pass: [certification](certification.md).
                """
                + table("v16", Ocpp16.dialect(house), Ocpp16.outbound())
                + table("v2", Ocpp2.dialect(house), Ocpp2.outbound(Version.OCPP_2_0_1))
                + table("v2", Ocpp2.dialect(house, Version.OCPP_2_1), Ocpp2.outbound(Version.OCPP_2_1))
                + Answers21.table();
    }

    private static String table(String folder, Dialect dialect, Collection<Class<? extends Request<?>>> outbound) {
        Set<String> offered = outbound.stream().map(Actions::of).collect(Collectors.toSet());
        Map<String, String> rows = new TreeMap<>();
        actions(dialect.version(), folder).forEach(action -> {
            boolean ours = offered.contains(action);
            String in = dialect.inbound(action) != null ? "handled" : ours ? "–" : refused(dialect, action);
            rows.put(action, "| " + action + " | " + in + " | " + (ours ? "offered" : "–") + " |");
        });
        return "\n## OCPP " + dialect.version().number()
                + "\n\n| action | from stations | to stations |\n|---|---|---|\n" + String.join("\n", rows.values())
                + "\n";
    }

    private static String refused(Dialect dialect, String action) {
        return dialect.unhandled(action) instanceof Fault.UnsupportedAction ? "refused" : "–";
    }

    private static Set<String> actions(Version version, String folder) {
        Codecs codecs = new Codecs(version.number());
        return new ClassFileImporter()
                .importPackages("io.emall.wire.ocpp." + folder).stream()
                        .filter(type -> type.isAssignableTo(Request.class))
                        .filter(type -> codecs.has(type.reflect()))
                        .map(type -> type.getSimpleName().replaceAll("Request$", ""))
                        .collect(Collectors.toSet());
    }
}
