package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.ocpp.block.Conversation;
import io.emall.cpms.ocpp.block.House;
import io.emall.cpms.ocpp.codec.Json;
import io.emall.cpms.ocpp.codec.Reading;
import io.emall.cpms.ocpp.codec.RecordCodec;
import io.emall.cpms.ocpp.v16.Ocpp16;
import io.emall.cpms.ocpp.v2.Ocpp2;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a stranger can send, for a fuzzer that is guided by coverage: the frame parser and the decoders of one version, chosen by
 * the system property {@code fuzz.version}. Whatever comes, it is read or refused without an exception, a refusal can be
 * written, and what was read can be written and read again.
 */
public final class FrameFuzz {
    private static final Version VERSION = Version.valueOf(System.getProperty("fuzz.version", "OCPP_2_1"));
    private static final Dialect DIALECT = dialect(VERSION);
    private static final Json JSON = new Json();
    private static final JsonMapper MAPPER = new JsonMapper();

    private FrameFuzz() {}

    /** Called by Jazzer before it looks at the clock: loading the classes takes longer than any frame may. */
    public static void fuzzerInitialize() {
        for (String frame : new String[] {
            "x", "[2,\"1\",\"Heartbeat\",{}]", "[2,\"1\",\"MeterValues\",{\"x\":[1]}]", "[6,\"1\",\"X\",{}]"
        }) {
            fuzzerTestOneInput(frame.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Called by Jazzer. */
    public static void fuzzerTestOneInput(byte[] data) {
        String text = new String(data, StandardCharsets.UTF_8);
        switch (DIALECT.read(text)) {
            case Frame.Call call -> call(call, text);
            case Frame.Send send -> send(send);
            case Frame.Broken(@Nullable String id, String why) -> refusable(id, new Fault.Envelope(why));
            default -> {}
        }
    }

    private static void call(Frame.Call call, String text) {
        Dialect.@Nullable Inbound<?, ?> kind = DIALECT.inbound(call.action());
        if (kind == null) {
            refusable(call.id(), DIALECT.unhandled(call.action()));
        } else if (understood(call.id(), call.payload(), kind.request()) == null
                && !kind.tolerated().isEmpty()) {
            DIALECT.mending().mended(text, kind.tolerated(), kind.request());
        }
    }

    private static void send(Frame.Send send) {
        Dialect.@Nullable Announced<?> kind = DIALECT.announced(send.action());
        if (kind != null) {
            understood(send.id(), send.payload(), kind.message());
        }
    }

    private static <T> @Nullable T understood(String id, Payload payload, RecordCodec<T> codec) {
        return switch (payload.read(codec)) {
            case Reading.Read<T>(T record) -> {
                again(codec, record);
                yield record;
            }
            case Reading.Rejected<T>(var violation) -> {
                refusable(id, new Fault.Payload(violation));
                yield null;
            }
        };
    }

    private static <T> void again(RecordCodec<T> codec, T record) {
        String text = codec.text(JSON, record);
        if (codec.read(JSON, text) instanceof Reading.Rejected<T> rejected) {
            throw new AssertionError(text + " was written and is not read: " + rejected.violation());
        }
    }

    private static void refusable(@Nullable String id, Fault fault) {
        MAPPER.readTree(DIALECT.writer().error(id == null ? "-1" : id, fault));
    }

    private static Dialect dialect(Version version) {
        AtomicReference<Dialect> built = new AtomicReference<>();
        new Conversation(version.number(), house -> {
            built.set(dialect(version, house));
            return built.get();
        });
        return built.get();
    }

    private static Dialect dialect(Version version, House house) {
        return version == Version.OCPP_1_6 ? Ocpp16.dialect(house) : Ocpp2.dialect(house, version);
    }
}
