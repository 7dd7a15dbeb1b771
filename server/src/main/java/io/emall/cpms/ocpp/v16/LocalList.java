package io.emall.cpms.ocpp.v16;

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
import io.emall.wire.ocpp.v16.AuthorizationData;
import io.emall.wire.ocpp.v16.AuthorizationStatus;
import io.emall.wire.ocpp.v16.ClearCache;
import io.emall.wire.ocpp.v16.ClearCacheStatus;
import io.emall.wire.ocpp.v16.GetConfiguration;
import io.emall.wire.ocpp.v16.GetConfigurationResponse;
import io.emall.wire.ocpp.v16.GetLocalListVersion;
import io.emall.wire.ocpp.v16.GetLocalListVersionResponse;
import io.emall.wire.ocpp.v16.IdTagInfo;
import io.emall.wire.ocpp.v16.KeyValue;
import io.emall.wire.ocpp.v16.SendLocalList;
import io.emall.wire.ocpp.v16.SendLocalListResponse;
import io.emall.wire.ocpp.v16.UpdateType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Local authorisation lists of 1.6 stations (OCPP 1.6 §5.10, §5.15, §5.4; P-32). */
public final class LocalList implements ListPhrases {
    private static final String MOST_ENTRIES = "LocalAuthListMaxLength";
    private static final String MOST_PER_MESSAGE = "SendLocalListMaxLength";
    private static final Set<String> UNABLE = Set.of("NotImplemented", "NotSupported");

    private final Duration timeout;

    public LocalList(Duration timeout) {
        this.timeout = timeout;
    }

    /** -1 is a station without lists (§6.28). */
    @Override
    public Version version(StationConnection station) {
        return switch (station.call(new GetLocalListVersion(), timeout)) {
            case CallOutcome.Answered<GetLocalListVersionResponse>(var answer) ->
                answer.listVersion() < 0 ? new Version.NotSupported() : new Version.Known(answer.listVersion());
            case CallOutcome.CallError<GetLocalListVersionResponse>(var code, var description)
            when UNABLE.contains(code) -> new Version.NotSupported();
            case CallOutcome<GetLocalListVersionResponse> other ->
                new Version.Unreached(other.getClass().getSimpleName());
        };
    }

    @Override
    public ListLimits limits(StationConnection station) {
        GetConfiguration asked = new GetConfiguration(List.of(MOST_ENTRIES, MOST_PER_MESSAGE));
        return station.call(asked, timeout) instanceof CallOutcome.Answered<GetConfigurationResponse>(var answer)
                ? limits(answer)
                : limits(Map.of());
    }

    private static ListLimits limits(GetConfigurationResponse answer) {
        List<KeyValue> keys = answer.configurationKey() == null ? List.of() : answer.configurationKey();
        return limits(keys.stream()
                .flatMap(key -> positive(key.value()).map(value -> Map.entry(key.key(), value)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one)));
    }

    private static ListLimits limits(Map<String, Integer> told) {
        return new ListLimits(
                told.getOrDefault(MOST_ENTRIES, ListLimits.GUESSED_ENTRIES),
                told.getOrDefault(MOST_PER_MESSAGE, ListLimits.GUESSED_PER_MESSAGE),
                IdTags.LONGEST,
                !told.isEmpty());
    }

    private static Stream<Integer> positive(@Nullable String value) {
        return value != null && value.strip().matches("[1-9]\\d{0,8}")
                ? Stream.of(Integer.valueOf(value.strip()))
                : Stream.empty();
    }

    @Override
    public Answer send(StationConnection station, ListUpdate update) {
        List<AuthorizationData> entries = Stream.concat(
                        update.entries().stream().map(LocalList::entry),
                        update.removed().stream().map(token -> new AuthorizationData(token.value())))
                .toList();
        UpdateType type = update.full() ? UpdateType.FULL : UpdateType.DIFFERENTIAL;
        return switch (station.call(new SendLocalList(update.version(), type, entries), timeout)) {
            case CallOutcome.Answered<SendLocalListResponse>(var answer) ->
                switch (answer.status()) {
                    case ACCEPTED -> Answer.ACCEPTED;
                    case FAILED -> Answer.FAILED;
                    case NOT_SUPPORTED -> Answer.NOT_SUPPORTED;
                    case VERSION_MISMATCH -> Answer.VERSION_MISMATCH;
                };
            case CallOutcome.CallError<SendLocalListResponse>(var code, var description) ->
                UNABLE.contains(code) ? Answer.NOT_SUPPORTED : Answer.FAILED;
            case CallOutcome.InvalidAnswer<SendLocalListResponse> wrong -> Answer.FAILED;
            case CallOutcome<SendLocalListResponse> other -> Answer.UNREACHED;
        };
    }

    private static AuthorizationData entry(ListEntry entry) {
        IdTagInfo info = new IdTagInfo(AuthorizationStatus.ACCEPTED, null, IdTags.parent(entry.group()));
        return new AuthorizationData(entry.token().value(), info);
    }

    @Override
    public CommandOutcome clearCache(StationConnection station) {
        return Outcomes.of(
                station.call(new ClearCache(), timeout),
                answer -> Outcomes.decided(
                        answer.status() == ClearCacheStatus.ACCEPTED,
                        answer.status() == ClearCacheStatus.ACCEPTED ? "Accepted" : "Rejected"));
    }
}
