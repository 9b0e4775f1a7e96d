/** A company as a seed describes it: departments in a tree, people in departments, keyed by short words. */
export interface DepartmentPlan {
  readonly key: string;
  readonly name: string;
  readonly under: string | null;
}

export interface PersonPlan {
  readonly account: string;
  readonly name: string;
  readonly title: string;
  /** Key of the department. */
  readonly department: string;
  /** Account of the superior. */
  readonly superior: string | null;
  /** Keys of roles. */
  readonly roles: readonly string[];
  /** Keys of departments managed beside the home one. */
  readonly manages?: readonly string[];
  readonly post?: string;
  /** Has left the company. */
  readonly gone?: boolean;
}

export interface OrganisationPlan {
  readonly departments: readonly DepartmentPlan[];
  /** Superiors stand before those below them. */
  readonly people: readonly PersonPlan[];
}

export interface Person extends PersonPlan {
  readonly id: string;
  readonly departmentId: string;
}

/** What was laid: ids by account and by department key. */
export interface Organisation {
  readonly people: ReadonlyMap<string, Person>;
  readonly departments: ReadonlyMap<string, string>;
  person(account: string): Person;
}
