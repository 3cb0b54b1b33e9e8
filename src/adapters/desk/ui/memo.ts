import { Component, type ComponentChildren, type ComponentType, createElement } from 'preact'

/** A component that is rendered anew only where one of its properties is another: for the rows of a long table. */
export function memo<Props extends object>(inner: (props: Props) => ComponentChildren): ComponentType<Props> {
  return class extends Component<Props> {
    override shouldComponentUpdate(next: Props): boolean {
      return (Object.keys(next) as (keyof Props)[]).some((name) => next[name] !== this.props[name])
    }

    override render() {
      return createElement(inner as ComponentType<Props>, this.props)
    }
  }
}
