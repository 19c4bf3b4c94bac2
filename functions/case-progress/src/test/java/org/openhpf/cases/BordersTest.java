package org.openhpf.cases;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import org.openhpf.local.testing.FunctionRules;

@AnalyzeClasses(packages = "org.openhpf.cases", importOptions = DoNotIncludeTests.class)
class BordersTest {
  @ArchTest static final ArchTests borders = ArchTests.in(FunctionRules.class);
}
