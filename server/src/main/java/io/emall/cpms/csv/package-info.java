/** Tables as text: comma or semicolon separated, as spreadsheets write them. */
@NullMarked
package io.emall.cpms.csv;

import org.jspecify.annotations.NullMarked;
