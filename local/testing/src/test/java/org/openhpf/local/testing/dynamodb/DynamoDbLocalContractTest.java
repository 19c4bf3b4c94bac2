package org.openhpf.local.testing.dynamodb;

import org.junit.jupiter.api.Nested;

/** DynamoDB Local keeps the contract, so the contract is DynamoDB's as far as that is. */
class DynamoDbLocalContractTest {
  private static final Subject SUBJECT = Subject.dynamoDbLocal();

  @Nested
  class Conditions extends ConditionsContract {
    Conditions() {
      super(SUBJECT);
    }
  }

  @Nested
  class Updates extends UpdatesContract {
    Updates() {
      super(SUBJECT);
    }
  }

  @Nested
  class Validation extends ValidationContract {
    Validation() {
      super(SUBJECT);
    }
  }

  @Nested
  class Queries extends QueriesContract {
    Queries() {
      super(SUBJECT);
    }
  }

  @Nested
  class Transactions extends TransactionsContract {
    Transactions() {
      super(SUBJECT);
    }
  }
}
