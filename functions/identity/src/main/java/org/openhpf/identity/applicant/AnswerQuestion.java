package org.openhpf.identity.applicant;

import java.util.List;
import java.util.Optional;
import org.openhpf.edge.queue.QueueMessage;
import org.openhpf.identity.binding.Bindings;
import org.openhpf.identity.person.Person;
import org.openhpf.identity.person.Persons;
import org.openhpf.kernel.ProjectNo;

/** Tells a case who applies, as soon as it is proven who he is. */
public final class AnswerQuestion {
  private final Persons persons;
  private final Bindings bindings;
  private final Questions questions;

  public AnswerQuestion(Persons persons, Bindings bindings, Questions questions) {
    this.persons = persons;
    this.bindings = bindings;
    this.questions = questions;
  }

  /**
   * Of a person whose account is at another issuer nothing is known here, now or later: his case
   * gets its applicant at the counter.
   */
  public void answer(QueueMessage<ApplicantQuestion> message) {
    ApplicantQuestion question = message.body();
    Optional<ProjectNo> projectNo = question.projectNo().map(ProjectNo::new);
    persons.find(question.personId()).ifPresent(person -> answer(projectNo, person));
  }

  private void answer(Optional<ProjectNo> asked, Person person) {
    String personId = person.personId();
    List<String> open =
        asked.map(ProjectNo::value).map(List::of).orElseGet(() -> questions.kept(personId));
    if (open.isEmpty()) {
      return;
    }
    Applicant.of(person, bindings.phone(personId))
        .ifPresentOrElse(
            applicant -> open.forEach(each -> questions.answer(each, personId, applicant)),
            () -> open.forEach(each -> questions.keep(each, personId)));
  }
}
