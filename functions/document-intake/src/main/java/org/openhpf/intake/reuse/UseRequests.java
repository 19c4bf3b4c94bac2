package org.openhpf.intake.reuse;

import static org.openhpf.kernel.InvalidValue.require;

import java.util.Optional;
import org.openhpf.edge.http.Field;

/** What the routes of reuse take. */
final class UseRequests {
  private UseRequests() {}

  record ConsentToUse(
      @Field(value = "Own document", maxLength = 64) String documentId,
      @Field(value = "What for, kebab-case", example = "loan-application", maxLength = 80)
          String purpose,
      @Field(value = "The case that is to use it", maxLength = 64) Optional<String> caseId) {

    ConsentToUse {
      require(
          purpose.matches("[a-z0-9]{1,32}(-[a-z0-9]{1,32}){0,5}"), "purpose", "用途须为小写英文单词，用“-”连接");
      require(
          caseId.map(id -> id.matches("[A-Za-z0-9-]{1,64}")).orElse(true), "caseId", "办件编号格式不正确");
    }
  }

  record OneDocument(@Field(value = "Own document", maxLength = 64) String documentId) {}

  record OneUse(
      @Field(value = "Own document", maxLength = 64) String documentId,
      @Field(value = "Use", maxLength = 64) String useId) {}
}
