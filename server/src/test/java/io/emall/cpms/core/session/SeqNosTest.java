package io.emall.cpms.core.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SeqNosTest {

    @Test
    void growsInAnyOrderIntoOneRange() {
        SeqNos heard = SeqNos.NONE.with(2).with(0).with(1).with(3);

        assertThat(heard).hasToString("0-3");
        assertThat(heard.hasGap()).isFalse();
    }

    @Test
    void showsWhatIsMissing() {
        SeqNos heard = SeqNos.NONE.with(4).with(0).with(1).with(6);

        assertThat(heard).hasToString("0-1,4,6");
        assertThat(heard.hasGap()).isTrue();
        assertThat(heard.contains(4)).isTrue();
        assertThat(heard.contains(5)).isFalse();
    }

    @Test
    void survivesBeingWrittenDown() {
        assertThat(SeqNos.parse("0-1,4,6"))
                .isEqualTo(SeqNos.NONE.with(0).with(1).with(4).with(6));
        assertThat(SeqNos.parse("")).isEqualTo(SeqNos.NONE);
    }
}
