package io.emall.cpms.ocpp.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.ocpp.block.Conversation;
import io.emall.cpms.ocpp.codec.Json;
import io.emall.cpms.ocpp.codec.OfficialSchemas;
import io.emall.cpms.ocpp.codec.Reading;
import io.emall.cpms.ocpp.codec.SchemaSpecimens;
import io.emall.cpms.ocpp.codec.SchemaSpecimens.Mistake;
import io.emall.cpms.ocpp.rpc.Actions;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.wire.ocpp.Request;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/**
 * Every message of every version, made from the official schemas, over the real dialect: right ones get a right answer,
 * wrong ones the exact error code of the version, and the connection stays (P-13 to P-15).
 */
class SchemaMatrixTest {
    private static final Json JSON = new Json();
    private static final Duration SOON = Duration.ofSeconds(2);
    /** More wrong messages than these on one connection are slowed down (P-14). */
    private static final int MOST_MISTAKES = 40;
    /** What may be declined: we do not do it, and its answer has no word for that (docs/ocpp-support.md). */
    private static final Set<String> DECLINED = Set.of(
            "BatterySwap",
            "NotifySettlement",
            "Get15118EVCertificate",
            "GetCertificateStatus",
            "NotifyCustomerInformation",
            "NotifyDisplayMessages",
            "NotifyEVChargingNeeds",
            "NotifyEVChargingSchedule",
            "NotifyMonitoringReport",
            "PublishFirmwareStatusNotification",
            "ReportChargingProfiles");

    static Stream<Arguments> theirs() {
        return Arrays.stream(Spoken.values())
                .flatMap(version -> version.theirs().stream().map(action -> Arguments.of(version, action)));
    }

    static Stream<Arguments> ours() {
        return Arrays.stream(Spoken.values())
                .flatMap(version -> version.ours().stream().map(request -> Arguments.of(version, request)));
    }

    private static SchemaSpecimens specimens(Spoken version, String message) {
        return new SchemaSpecimens(OfficialSchemas.schema(version.folder, message));
    }

    @ParameterizedTest
    @MethodSource("theirs")
    void aRightCallGetsARightAnswer(Spoken version, String action) {
        SchemaSpecimens specimens = specimens(version, version.request(action));
        Conversation talk = version.conversation();
        for (JsonNode payload : List.of(specimens.smallest(), specimens.largest())) {
            JsonNode answer = talk.exchange(action, payload.toString());
            assertThat(isDeclined(action, answer) || answer.get(0).intValue() == 3)
                    .as(payload + " is answered by " + answer)
                    .isTrue();
        }
        assertThat(talk.quarantined).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("theirs")
    void aWrongCallGetsItsErrorCode(Spoken version, String action) {
        SchemaSpecimens specimens = specimens(version, version.request(action));
        Conversation talk = version.conversation();
        for (Mistake mistake : sorts(specimens.mistakes())) {
            JsonNode answer = talk.exchange(action, specimens.spoiled(mistake).toString());
            boolean mended = answer.get(0).intValue() == 3 && version.mends(action, mistake.what());
            assertThat(mended
                            || isDeclined(action, answer)
                            || answer.get(2).stringValue("").equals(version.code(mistake.kind())))
                    .as(mistake.what() + " is answered by " + answer)
                    .isTrue();
        }
        assertThat(talk.ask("Heartbeat", "{}").has("currentTime")).isTrue();
        assertThat(talk.sent).noneMatch(text -> text.startsWith("close"));
    }

    /** What we do not take at all is refused before anybody looks into it. */
    private static boolean isDeclined(String action, JsonNode answer) {
        return DECLINED.contains(action)
                && answer.get(0).intValue() == 4
                && answer.get(2).stringValue().equals("NotSupported");
    }

    /** One mistake of each sort, so that a message is not slowed down; each single one is tried without the dialect. */
    private static List<Mistake> sorts(List<Mistake> mistakes) {
        Map<String, Mistake> sorts = new LinkedHashMap<>();
        mistakes.forEach(mistake -> sorts.putIfAbsent(
                mistake.kind() + mistake.what().substring(mistake.what().indexOf(' ')), mistake));
        return sorts.values().stream().limit(MOST_MISTAKES).toList();
    }

    @ParameterizedTest
    @MethodSource("ours")
    void whatWeAskIsRightAndARightAnswerIsUnderstood(Spoken version, Class<? extends Request<?>> type) {
        SchemaSpecimens questions = specimens(version, type.getSimpleName());
        SchemaSpecimens answers = specimens(version, Actions.of(type) + "Response");
        Conversation talk = version.conversation();
        for (JsonNode answer : List.of(answers.smallest(), answers.largest())) {
            talk.answers(answer.toString());
            assertThat(talk.station.call(request(version, type, questions.smallest()), SOON))
                    .isInstanceOf(CallOutcome.Answered.class);
            assertThat(talk.station.call(request(version, type, questions.largest()), SOON))
                    .isInstanceOf(CallOutcome.Answered.class);
        }
    }

    @ParameterizedTest
    @MethodSource("ours")
    void aWrongAnswerIsNotTaken(Spoken version, Class<? extends Request<?>> type) {
        SchemaSpecimens answers = specimens(version, Actions.of(type) + "Response");
        Request<?> request =
                request(version, type, specimens(version, type.getSimpleName()).smallest());
        Conversation talk = version.conversation();
        for (Mistake mistake : sorts(answers.mistakes())) {
            talk.answers(answers.spoiled(mistake).toString());
            assertThat(talk.station.call(request, SOON))
                    .as(mistake.what())
                    .isInstanceOfSatisfying(
                            CallOutcome.InvalidAnswer.class,
                            invalid -> assertThat(invalid.violation().kind()).isEqualTo(mistake.kind()));
            assertThat(talk.sent.getLast().startsWith("[5,")).isEqualTo(version == Spoken.V21);
        }
    }

    @ParameterizedTest
    @EnumSource(Spoken.class)
    void whatOnlyWeMayAskIsRefused(Spoken version) {
        Conversation talk = version.conversation();
        version.ours().stream()
                .map(Actions::of)
                .filter(action -> !action.equals("DataTransfer"))
                .limit(MOST_MISTAKES)
                .forEach(action ->
                        assertThat(talk.refusal(action, "{}")).as(action).isEqualTo("NotSupported"));
    }

    private static Request<?> request(Spoken version, Class<? extends Request<?>> type, JsonNode payload) {
        Reading<? extends Request<?>> reading = version.codecs().of(type).read(JSON, payload.toString());
        assertThat(reading).as(payload.toString()).isInstanceOf(Reading.Read.class);
        return ((Reading.Read<? extends Request<?>>) reading).value();
    }
}
