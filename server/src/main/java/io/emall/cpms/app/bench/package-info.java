/** Measures on real sessions how well their ends are foreseen: {@code ./cpms bench forecast}. */
@NullMarked
package io.emall.cpms.app.bench;

import org.jspecify.annotations.NullMarked;
