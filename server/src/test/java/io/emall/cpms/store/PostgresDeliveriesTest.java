package io.emall.cpms.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.emall.cpms.core.unit.CdrId;
import io.emall.cpms.core.unit.PartnerId;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PostgresDeliveriesTest {

    @RegisterExtension
    static final TestStore STORE = new TestStore();

    private final List<CdrId> three = Stream.generate(
                    () -> new CdrId(UUID.randomUUID().toString()))
            .limit(3)
            .toList();

    @Test
    void tellsWhichAreBegunForTheFirstTime() {
        PartnerId one = Given.aPartner(STORE, "DE1").id();
        PartnerId other = Given.aPartner(STORE, "DE2").id();
        assertThat(STORE.deliveries.begin(one, three.subList(0, 2), Given.NOON))
                .containsExactlyInAnyOrderElementsOf(three.subList(0, 2));
        assertThat(STORE.deliveries.begin(one, three, Given.NOON)).containsExactly(three.get(2));
        assertThat(STORE.deliveries.begin(one, three, Given.NOON)).isEmpty();
        assertThat(STORE.deliveries.begin(other, three, Given.NOON)).hasSize(3);
        assertThat(STORE.deliveries.begin(one, List.of(), Given.NOON)).isEmpty();
    }

    @Test
    void notesWhereEachIs() {
        PartnerId partner = Given.aPartner(STORE, "DE3").id();
        URI there = URI.create("https://de3.example/cdrs/1");
        STORE.deliveries.begin(partner, three, Given.NOON);
        STORE.deliveries.delivered(
                partner,
                Map.of(three.get(0), Optional.of(there), three.get(1), Optional.empty()),
                Given.NOON.plusSeconds(1));
        STORE.deliveries.delivered(partner, Map.of(), Given.NOON.plusSeconds(2));
        assertThat(url(three.get(0))).contains(there.toString());
        assertThat(url(three.get(1))).isEmpty();
        assertThat(STORE.sql
                        .sql("select object_id from delivered_document where at = ?")
                        .param(Times.param(Given.NOON.plusSeconds(1)))
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(three.get(0).toString(), three.get(1).toString());
    }

    private static Optional<String> url(CdrId cdr) {
        return STORE.sql
                .sql("select coalesce(url, '') from delivered_document where object_id = ?")
                .param(cdr.toString())
                .query(String.class)
                .optional()
                .filter(url -> !url.isEmpty());
    }
}
