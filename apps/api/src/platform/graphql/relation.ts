/**
 * The type of a field that holds another object of the schema. Two types that name each other would otherwise
 * meet in the metadata of their decorators before both exist; by this name the metadata says only `Object`.
 */
export type Relation<Thing> = Thing;
