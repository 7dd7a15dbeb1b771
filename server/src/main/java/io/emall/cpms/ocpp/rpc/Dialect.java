package io.emall.cpms.ocpp.rpc;

import io.emall.cpms.ocpp.codec.Codecs;
import io.emall.cpms.ocpp.codec.Json;
import io.emall.cpms.ocpp.codec.RecordCodec;
import io.emall.cpms.ocpp.quirk.Quirks;
import io.emall.wire.ocpp.OneWay;
import io.emall.wire.ocpp.Request;
import io.emall.wire.ocpp.Response;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** One version with what the house does with its messages. */
public final class Dialect {
    private final Version version;
    private final Gate gate;
    private final Restraint restraint;
    private final Codecs codecs;
    private final Json json = new Json();
    private final FrameWriter writer;
    private final Mending mending;
    private final Map<String, Inbound<?, ?>> inbound;
    private final Map<String, Announced<?>> announced;
    private final Set<String> known;
    private final Map<Class<?>, Outbound<?, ?>> outbound = new ConcurrentHashMap<>();

    private Dialect(Builder builder) {
        version = builder.version;
        gate = builder.gate;
        restraint = builder.restraint;
        codecs = builder.codecs;
        inbound = Map.copyOf(builder.inbound);
        announced = Map.copyOf(builder.announced);
        known = Set.copyOf(builder.known);
        writer = new FrameWriter(json, version);
        mending = new Mending(json);
    }

    public static Builder of(Version version) {
        return new Builder(version);
    }

    public Version version() {
        return version;
    }

    Gate gate() {
        return gate;
    }

    Restraint restraint() {
        return restraint;
    }

    FrameWriter writer() {
        return writer;
    }

    Mending mending() {
        return mending;
    }

    Frame read(String text) {
        return FrameReader.read(json, version, text);
    }

    /** Null if no handler takes this action. */
    @Nullable
    Inbound<?, ?> inbound(String action) {
        return inbound.get(action);
    }

    /** Null if no handler takes SENDs of this action. */
    @Nullable
    Announced<?> announced(String action) {
        return announced.get(action);
    }

    /** Which fault an action without a handler is (P-14). */
    Fault unhandled(String action) {
        return known.contains(action) ? new Fault.UnsupportedAction(action) : new Fault.UnknownAction(action);
    }

    @SuppressWarnings("unchecked")
    <Q extends Request<A>, A extends Response> Outbound<Q, A> outbound(Class<Q> request) {
        Outbound<?, ?> ready = outbound.computeIfAbsent(request, type -> new Outbound<>(codecs, request));
        return (Outbound<Q, A>) ready;
    }

    /**
     * A kind of message stations send us.
     *
     * @param kept whether one that cannot be understood goes to quarantine
     */
    record Inbound<Q extends Request<A>, A extends Response>(
            RecordCodec<Q> request, RecordCodec<A> response, Handler<Q, A> handler, Quirks tolerated, boolean kept) {}

    /** A kind of message stations send us without awaiting an answer. */
    record Announced<Q extends OneWay>(RecordCodec<Q> message, BiConsumer<StationConnection, Q> handler) {}

    /** A kind of message we send stations. */
    static final class Outbound<Q extends Request<A>, A extends Response> {
        final String action;
        final RecordCodec<Q> request;
        final RecordCodec<A> response;

        Outbound(Codecs codecs, Class<Q> type) {
            action = Actions.of(type);
            request = codecs.of(type);
            response = codecs.of(Actions.<A>responseOf(type));
        }
    }

    /** Collects what the functional blocks register. */
    public static final class Builder {
        private final Version version;
        private final Codecs codecs;
        private final Map<String, Inbound<?, ?>> inbound = new HashMap<>();
        private final Map<String, Announced<?>> announced = new HashMap<>();
        private final Set<String> known = new HashSet<>();
        private Gate gate = (station, action) -> Optional.empty();
        private Restraint restraint = Restraint.NONE;

        private Builder(Version version) {
            this.version = version;
            codecs = new Codecs(version.number());
        }

        public Version version() {
            return version;
        }

        /** How this version writes its records, for what a block must know of that. */
        public Codecs codecs() {
            return codecs;
        }

        /** This handler takes these messages. */
        public <Q extends Request<A>, A extends Response> Builder on(Class<Q> request, Handler<Q, A> handler) {
            return add(request, handler, Quirks.NONE, false);
        }

        /** The same, with what stations are known to get wrong in them. */
        public <Q extends Request<A>, A extends Response> Builder onTolerant(
                Class<Q> request, Handler<Q, A> handler, Quirks tolerated) {
            return add(request, handler, tolerated, false);
        }

        /**
         * The same for messages about transactions: all quirks are tolerated, and what still cannot be understood goes to
         * quarantine.
         */
        public <Q extends Request<A>, A extends Response> Builder onKept(Class<Q> request, Handler<Q, A> handler) {
            return add(request, handler, Quirks.ALL, true);
        }

        private <Q extends Request<A>, A extends Response> Builder add(
                Class<Q> request, Handler<Q, A> handler, Quirks tolerated, boolean kept) {
            if (!codecs.has(request)) {
                throw new IllegalArgumentException(version + " has no " + Actions.of(request));
            }
            RecordCodec<A> response = codecs.of(Actions.<A>responseOf(request));
            Inbound<Q, A> added = new Inbound<>(codecs.of(request), response, handler, tolerated, kept);
            @Nullable Inbound<?, ?> earlier = inbound.putIfAbsent(Actions.of(request), added);
            if (earlier != null) {
                throw new IllegalStateException("Two handlers for " + Actions.of(request));
            }
            return this;
        }

        /** This handler takes these messages, which are never answered (2.1 §4.2.4). */
        public <Q extends OneWay> Builder onSend(Class<Q> message, BiConsumer<StationConnection, Q> handler) {
            announced.put(message.getSimpleName(), new Announced<>(codecs.of(message), handler));
            known.add(message.getSimpleName());
            return this;
        }

        /** The version has this action too, but stations may not send it, or not to us (P-14). */
        public Builder knows(Class<? extends Request<?>> request) {
            known.add(Actions.of(request));
            return this;
        }

        /** Asked before every message; by default all may pass. */
        public Builder gate(Gate guard) {
            gate = guard;
            return this;
        }

        /** Asked before every call of ours; by default all may be sent. */
        public Builder restraint(Restraint ours) {
            restraint = ours;
            return this;
        }

        public Dialect build() {
            return new Dialect(this);
        }
    }
}
