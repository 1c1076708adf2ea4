package dev.overture.workflows.imports;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.overture.model.ids.ImportId;

/** What an import's run begins with. */
public record ImportStart(@JsonProperty("import") ImportId imported) {}
