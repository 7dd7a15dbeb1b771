package io.emall.cpms.ocpp.v2;

import io.emall.cpms.core.locallist.ListEntry;
import io.emall.cpms.core.locallist.ListLimits;
import io.emall.cpms.core.locallist.ListUpdate;
import io.emall.cpms.core.locallist.StationLists.Answer;
import io.emall.cpms.core.locallist.StationLists.Version;
import io.emall.cpms.core.location.CommandOutcome;
import io.emall.cpms.ocpp.block.ListPhrases;
import io.emall.cpms.ocpp.block.Outcomes;
import io.emall.cpms.ocpp.rpc.CallOutcome;
import io.emall.cpms.ocpp.rpc.StationConnection;
import io.emall.wire.ocpp.v2.AttributeType;
import io.emall.wire.ocpp.v2.AuthorizationData;
import io.emall.wire.ocpp.v2.ClearCacheRequest;
import io.emall.wire.ocpp.v2.ClearCacheStatus;
import io.emall.wire.ocpp.v2.Component;
import io.emall.wire.ocpp.v2.GetLocalListVersionRequest;
import io.emall.wire.ocpp.v2.GetLocalListVersionResponse;
import io.emall.wire.ocpp.v2.GetVariableData;
import io.emall.wire.ocpp.v2.GetVariableResult;
import io.emall.wire.ocpp.v2.GetVariablesRequest;
import io.emall.wire.ocpp.v2.GetVariablesResponse;
import io.emall.wire.ocpp.v2.SendLocalListRequest;
import io.emall.wire.ocpp.v2.SendLocalListResponse;
import io.emall.wire.ocpp.v2.UpdateType;
import io.emall.wire.ocpp.v2.Variable;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Local authorisation lists of 2.x stations (OCPP 2.0.1 D01, D02, C11; P-32). */
public final class LocalList implements ListPhrases {
    private static final Component CONTROLLER = new Component("LocalAuthListCtrlr");
    private static final String MOST_ENTRIES = "Entries";
    private static final String MOST_PER_MESSAGE = "ItemsPerMessage";
    private static final Set<String> UNABLE = Set.of("NotImplemented", "NotSupported");

    private final Duration timeout;

    public LocalList(Duration timeout) {
        this.timeout = timeout;
    }

    @Override
    public Version version(StationConnection station) {
        return switch (station.call(new GetLocalListVersionRequest(null), timeout)) {
            case CallOutcome.Answered<GetLocalListVersionResponse>(var answer) ->
                answer.versionNumber() < 0 ? new Version.NotSupported() : new Version.Known(answer.versionNumber());
            case CallOutcome.CallError<GetLocalListVersionResponse>(var code, var description)
            when UNABLE.contains(code) -> new Version.NotSupported();
            case CallOutcome<GetLocalListVersionResponse> other ->
                new Version.Unreached(other.getClass().getSimpleName());
        };
    }

    /** How many fit is the highest value that the number of entries may take. */
    @Override
    public ListLimits limits(StationConnection station) {
        GetVariablesRequest asked = new GetVariablesRequest(List.of(
                new GetVariableData(CONTROLLER, new Variable(MOST_PER_MESSAGE)),
                new GetVariableData(CONTROLLER, new Variable(MOST_ENTRIES), AttributeType.MAX_SET, null)));
        List<GetVariableResult> told =
                station.call(asked, timeout) instanceof CallOutcome.Answered<GetVariablesResponse>(var answer)
                        ? answer.getVariableResult()
                        : List.of();
        Optional<Integer> entries = value(told, MOST_ENTRIES);
        Optional<Integer> perMessage = value(told, MOST_PER_MESSAGE);
        return new ListLimits(
                entries.orElse(ListLimits.GUESSED_ENTRIES),
                perMessage.orElse(ListLimits.GUESSED_PER_MESSAGE),
                IdTokens.longest(station.version()),
                entries.isPresent() || perMessage.isPresent());
    }

    private static Optional<Integer> value(List<GetVariableResult> told, String name) {
        return told.stream()
                .filter(result -> result.variable().name().equalsIgnoreCase(name))
                .flatMap(result -> positive(result.attributeValue()))
                .findFirst();
    }

    private static Stream<Integer> positive(@Nullable String value) {
        return value != null && value.strip().matches("[1-9]\\d{0,8}")
                ? Stream.of(Integer.valueOf(value.strip()))
                : Stream.empty();
    }

    @Override
    public Answer send(StationConnection station, ListUpdate update) {
        List<AuthorizationData> entries = Stream.concat(
                        update.entries().stream().map(entry -> entry(station, entry)),
                        update.removed().stream().map(token -> new AuthorizationData(IdTokens.of(token, "RFID"))))
                .toList();
        SendLocalListRequest request = new SendLocalListRequest(
                update.version(),
                update.full() ? UpdateType.FULL : UpdateType.DIFFERENTIAL,
                entries.isEmpty() ? null : entries,
                null);
        return switch (station.call(request, timeout)) {
            case CallOutcome.Answered<SendLocalListResponse>(var answer) ->
                switch (answer.status()) {
                    case ACCEPTED -> Answer.ACCEPTED;
                    case FAILED -> Answer.FAILED;
                    case VERSION_MISMATCH -> Answer.VERSION_MISMATCH;
                };
            case CallOutcome.CallError<SendLocalListResponse>(var code, var description) ->
                UNABLE.contains(code) ? Answer.NOT_SUPPORTED : Answer.FAILED;
            case CallOutcome.InvalidAnswer<SendLocalListResponse> wrong -> Answer.FAILED;
            case CallOutcome<SendLocalListResponse> other -> Answer.UNREACHED;
        };
    }

    private static AuthorizationData entry(StationConnection station, ListEntry entry) {
        return new AuthorizationData(
                IdTokens.of(entry.token(), entry.type()),
                IdTokens.accepted(station.version(), entry.group(), null),
                null);
    }

    @Override
    public CommandOutcome clearCache(StationConnection station) {
        return Outcomes.of(
                station.call(new ClearCacheRequest(null), timeout),
                answer -> Outcomes.decided(
                        answer.status() == ClearCacheStatus.ACCEPTED,
                        answer.status() == ClearCacheStatus.ACCEPTED ? "Accepted" : "Rejected"));
    }
}
