package io.emall.cpms.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.emall.cpms.core.unit.AreaId;
import io.emall.cpms.core.unit.BatteryId;
import io.emall.cpms.core.unit.BookingId;
import io.emall.cpms.core.unit.CarbonIntensity;
import io.emall.cpms.core.unit.CdrId;
import io.emall.cpms.core.unit.ConnectorId;
import io.emall.cpms.core.unit.DsoId;
import io.emall.cpms.core.unit.EvseUid;
import io.emall.cpms.core.unit.LocationId;
import io.emall.cpms.core.unit.OperatorId;
import io.emall.cpms.core.unit.PartnerId;
import io.emall.cpms.core.unit.PriceId;
import io.emall.cpms.core.unit.SessionId;
import io.emall.cpms.core.unit.StationId;
import io.emall.cpms.core.unit.TokenUid;
import io.emall.cpms.core.unit.VatRate;
import io.emall.cpms.core.unit.WattHours;
import io.emall.cpms.core.unit.Watts;
import java.math.BigDecimal;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Records as JSON: ids as strings, quantities as numbers, everything else field by field, nothing for null. */
final class Json {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .addModule(values())
            .changeDefaultPropertyInclusion(all -> all.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private Json() {}

    static String write(Object value) {
        // PostgreSQL stores no NUL character, not even escaped, and no fact may be refused for one.
        return MAPPER.writeValueAsString(value).replace("\\u0000", "\\ufffd");
    }

    static @Nullable String writeOrNull(@Nullable Object value) {
        return value == null ? null : write(value);
    }

    static <T> T read(String json, Class<T> type) {
        return MAPPER.readValue(json, type);
    }

    static <T> T read(String json, TypeReference<T> type) {
        return MAPPER.readValue(json, type);
    }

    private static SimpleModule values() {
        SimpleModule module = new SimpleModule();
        text(module, BatteryId.class, BatteryId::toString, s -> new BatteryId(UUID.fromString(s)));
        text(module, DsoId.class, DsoId::toString, s -> new DsoId(UUID.fromString(s)));
        text(module, AreaId.class, AreaId::value, AreaId::new);
        text(module, ConnectorId.class, ConnectorId::value, ConnectorId::new);
        text(module, EvseUid.class, EvseUid::value, EvseUid::new);
        text(module, LocationId.class, LocationId::value, LocationId::new);
        text(module, OperatorId.class, OperatorId::toString, OperatorId::parse);
        text(module, StationId.class, StationId::value, StationId::new);
        text(module, TokenUid.class, TokenUid::value, TokenUid::new);
        text(module, BookingId.class, BookingId::toString, s -> new BookingId(UUID.fromString(s)));
        text(module, PartnerId.class, PartnerId::toString, s -> new PartnerId(UUID.fromString(s)));
        text(module, PriceId.class, PriceId::toString, s -> new PriceId(UUID.fromString(s)));
        text(module, CdrId.class, CdrId::text, CdrId::new);
        text(module, SessionId.class, SessionId::toString, s -> new SessionId(UUID.fromString(s)));
        number(module, VatRate.class, VatRate::percent, VatRate::new);
        number(module, WattHours.class, WattHours::value, WattHours::new);
        number(
                module,
                CarbonIntensity.class,
                c -> BigDecimal.valueOf(c.gramsPerKilowattHour()),
                n -> new CarbonIntensity(n.doubleValue()));
        number(module, Watts.class, w -> BigDecimal.valueOf(w.value()), n -> new Watts(n.doubleValue()));
        return module;
    }

    private static <T> void text(SimpleModule module, Class<T> type, Function<T, String> out, Function<String, T> in) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeString(out.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return in.apply(json.getString());
            }
        });
    }

    private static <T> void number(
            SimpleModule module, Class<T> type, Function<T, BigDecimal> out, Function<BigDecimal, T> in) {
        module.addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                json.writeNumber(out.apply(value));
            }
        });
        module.addDeserializer(type, new StdDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser json, DeserializationContext context) {
                return in.apply(json.getDecimalValue());
            }
        });
    }
}
