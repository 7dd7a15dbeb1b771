package io.emall.cpms.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Tables as spreadsheets and people make them (R9). */
class ImportTest {
    private static final String HEAD =
            "location_id,location_name,street,city,country,latitude,longitude,station_id,evse_uid,evse_number,connector_id,"
                    + "standard,format,power_type,voltage,amperage\r\n";
    private static final String ROW =
            "dome,Città,Via 1,Milano,ITA,45.4,9.1,ST-1,E-1,1,1,IEC_62196_T2,SOCKET,AC_3_PHASE,230,32\r\n";

    @AutoClose
    private static final Office OFFICE = Office.staffed("import-test");

    private static final Visitor ADA = Visitor.loggedIn(OFFICE, Office.ADMINISTRATOR);

    @Test
    void aTableWithSemicolonsAndAMarkOfItsEncodingIsRead() {
        String table = "\uFEFF" + (HEAD + ROW).replace(',', ';');

        assertThat(ADA.upload("/import", table.getBytes(StandardCharsets.UTF_8)).body())
                .contains("ST-1")
                .doesNotContain("Nothing was imported");
        assertThat(ADA.get("/locations/dome").body()).contains("Città");
    }

    @Test
    void otherEncodingsAreNamedInsteadOfGarbled() {
        assertThat(ADA.upload("/import", (HEAD + ROW).getBytes(StandardCharsets.ISO_8859_1))
                        .body())
                .contains("not text in UTF-8", "1 problem in");
        assertThat(ADA.upload("/import", (HEAD + ROW).getBytes(StandardCharsets.UTF_16))
                        .body())
                .contains("not text in UTF-8");
        assertThat(ADA.upload("/import", (HEAD + ROW.replace("Via", "V\0a")).getBytes(StandardCharsets.UTF_8))
                        .body())
                .contains("not text in UTF-8");
    }

    @Test
    void aQuoteThatIsNeverClosedIsNamed() {
        String table = HEAD + ROW.replace("Via 1", "\"Via 1");

        assertThat(ADA.upload("/import", table.getBytes(StandardCharsets.UTF_8)).body())
                .contains("never closed")
                .doesNotContain("Exception");
    }

    @Test
    void ofAThousandBadRowsTheFirstAreShown() {
        String table = HEAD + ROW.replace("45.4", "north").repeat(1000);

        String page =
                ADA.upload("/import", table.getBytes(StandardCharsets.UTF_8)).body();

        assertThat(page).contains("Below are the first 200").hasSizeLessThan(200_000);
    }

    @Test
    void aTableBeyondAllMeasureIsRefusedInWords() {
        var answer = ADA.upload("/import", new byte[11_000_000]);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("too large");
    }
}
