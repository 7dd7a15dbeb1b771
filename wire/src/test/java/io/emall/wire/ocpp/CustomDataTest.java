package io.emall.wire.ocpp;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.wire.ocpp.v2.CustomData;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Vendor-specific fields pass through (P-15). */
class CustomDataTest {

    private static final JsonMapper JSON = new JsonMapper();

    @Test
    void fieldsOfTheVendorAreKept() {
        String json = "{\"vendorId\":\"acme\",\"colour\":\"red\",\"sizes\":[1,2]}";

        String back = JSON.writeValueAsString(JSON.readValue(json, CustomData.class));

        assertThat(JSON.readTree(back)).isEqualTo(JSON.readTree(json));
    }

    @Test
    void vendorIdAloneIsEnough() {
        String json = "{\"vendorId\":\"acme\"}";

        assertThat(JSON.readValue(json, CustomData.class)).isEqualTo(new CustomData("acme", Map.of()));
        assertThat(JSON.writeValueAsString(new CustomData("acme"))).isEqualTo(json);
    }
}
