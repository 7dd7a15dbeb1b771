package io.emall.cpms;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rules R1 to R6 of the house. */
@AnalyzeClasses(packages = "io.emall", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTest {
    @ArchTest
    static final ArchRule R4_NO_PACKAGE_CYCLES =
            slices().matching("io.emall.(**)").should().beFreeOfCycles();
}
