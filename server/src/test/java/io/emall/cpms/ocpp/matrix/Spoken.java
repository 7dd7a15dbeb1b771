package io.emall.cpms.ocpp.matrix;

import io.emall.cpms.ocpp.block.Conversation;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Codecs;
import io.emall.cpms.ocpp.codec.OfficialSchemas;
import io.emall.cpms.ocpp.codec.Violation.Kind;
import io.emall.cpms.ocpp.rpc.Actions;
import io.emall.cpms.ocpp.rpc.Dialect;
import io.emall.cpms.ocpp.rpc.Version;
import io.emall.cpms.ocpp.v16.Ocpp16;
import io.emall.cpms.ocpp.v2.Ocpp2;
import io.emall.wire.ocpp.Request;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A version as the official schemas and our door have it. */
enum Spoken {
    V16(Version.OCPP_1_6, Ocpp16::dialect, Ocpp16.outbound()),
    V201(Version.OCPP_2_0_1, house -> Ocpp2.dialect(house, Version.OCPP_2_0_1), Ocpp2.outbound(Version.OCPP_2_0_1)),
    V21(Version.OCPP_2_1, house -> Ocpp2.dialect(house, Version.OCPP_2_1), Ocpp2.outbound(Version.OCPP_2_1));

    /** What the standards call the kinds of violations; not taken from the code under test. */
    private static final Map<Kind, String> CODES_16 = Map.of(
            Kind.FORMATION, "FormationViolation",
            Kind.PROPERTY, "PropertyConstraintViolation",
            Kind.OCCURRENCE, "OccurenceConstraintViolation",
            Kind.TYPE, "TypeConstraintViolation");

    private static final Map<Kind, String> CODES_2 = Map.of(
            Kind.FORMATION, "FormatViolation",
            Kind.PROPERTY, "PropertyConstraintViolation",
            Kind.OCCURRENCE, "OccurrenceConstraintViolation",
            Kind.TYPE, "TypeConstraintViolation");

    /** Messages about transactions are mended where they can be (field lesson 13). */
    private static final Set<String> MENDED =
            Set.of("StartTransaction", "StopTransaction", "MeterValues", "TransactionEvent");

    final Version version;
    final String folder;
    private final Function<House, Dialect> speech;
    private final Collection<Class<? extends Request<?>>> ours;

    Spoken(Version version, Function<House, Dialect> speech, Collection<Class<? extends Request<?>>> ours) {
        this.version = version;
        this.speech = speech;
        this.ours = ours;
        folder = version.number();
    }

    /** A station that has booted. */
    Conversation conversation() {
        return Conversation.accepted(folder, speech);
    }

    Codecs codecs() {
        return new Codecs(folder);
    }

    Collection<Class<? extends Request<?>>> ours() {
        return ours;
    }

    /** The schema of a request, by its action. */
    String request(String action) {
        return this == V16 ? action : action + "Request";
    }

    /** What stations may ask us, by the official schemas: all that is not ours to ask, and data transfers. */
    List<String> theirs() {
        Set<String> asked = ours.stream().map(Actions::of).collect(Collectors.toSet());
        return OfficialSchemas.messages(folder).stream()
                .filter(name -> name.endsWith("Response"))
                .map(name -> name.substring(0, name.length() - "Response".length()))
                .filter(action -> !asked.contains(action) || action.equals("DataTransfer"))
                .toList();
    }

    String code(Kind kind) {
        return this == V16 ? CODES_16.get(kind) : CODES_2.get(kind);
    }

    boolean mends(String action, String mistake) {
        boolean isOwnError = this == V16 && action.equals("StatusNotification") && mistake.startsWith(".errorCode");
        return MENDED.contains(action) || isOwnError;
    }
}
